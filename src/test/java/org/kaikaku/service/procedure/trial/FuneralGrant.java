package org.kaikaku.service.procedure.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.kaikaku.HouseTest;
import org.kaikaku.platform.audit.Doer;
import org.kaikaku.platform.city.CityFile;
import org.kaikaku.platform.city.release.Publication;
import org.kaikaku.platform.city.release.PublishCity;
import org.kaikaku.platform.city.release.PublishDraft;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.Role;
import org.kaikaku.service.procedure.definition.Catalogues;
import org.kaikaku.service.procedure.office.Submitted;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The funeral grant of National Health Insurance under another rule that somebody has drafted. */
@HouseTest
abstract class FuneralGrant {
    static final String KEY = "kokuho-sosaihi";
    static final String CONDITION = "deceased.insurance == \"kokuho\" && applicant.held_funeral";
    /** Long over, so that no other test's families are among them. */
    static final LocalDate DAY = LocalDate.of(2011, 5, 10);

    static final LocalDate FAR = LocalDate.of(2099, 4, 1);

    @Autowired
    WriteDraft write;

    @Autowired
    Drafts drafts;

    @Autowired
    PublishRule publish;

    @Autowired
    PublishDraft files;

    @Autowired
    PublishCity folder;

    @Autowired
    RuleFiles rules;

    @Autowired
    Catalogues catalogues;

    @Autowired
    Submitted submitted;

    @Autowired
    JdbcClient jdbc;

    final Actor keeper = Submitted.staff("決まりを書く人", Role.ADMINISTRATOR, "*");
    final Doer other = new Doer(UUID.randomUUID().toString(), "同意する人", "shisei");

    @BeforeEach
    void the_city_is_open() {
        submitted.catalogue();
    }

    @AfterEach
    void what_was_published_is_taken_back() {
        jdbc.sql("delete from procedure_bundle where made_at < ?")
                .param(Timestamp.from(Instant.parse("2012-01-01T00:00:00Z")))
                .update();
        for (var file : rules.of(KEY)) {
            files.withdraw(file, other);
        }
        assertThat(folder.publish(java.nio.file.Path.of("city/mirai"))).isInstanceOf(Publication.Unchanged.class);
    }

    CityFile newest() {
        return rules.of(KEY).getFirst();
    }

    Draft changed(java.util.function.UnaryOperator<String> change) {
        var text = rules.toBegin(newest()).replaceFirst("(?m)^effective:.*$", "effective: " + FAR);
        var kept = write.write(KEY, newest().path(), change.apply(text), keeper);
        assertThat(kept).isInstanceOf(WriteDraft.Written.Kept.class);
        return drafts.find(((WriteDraft.Written.Kept) kept).draft()).orElseThrow();
    }
}
