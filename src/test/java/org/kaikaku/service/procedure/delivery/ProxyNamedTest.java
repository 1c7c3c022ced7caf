package org.kaikaku.service.procedure.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.kaikaku.platform.audit.Sights.OF_A_TEST;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kaikaku.HouseTest;
import org.kaikaku.platform.document.Documents;
import org.kaikaku.platform.document.PdfText;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.service.procedure.application.Applications;
import org.kaikaku.service.procedure.application.Header;
import org.kaikaku.service.procedure.application.Papers;
import org.kaikaku.service.procedure.application.Receipt;
import org.kaikaku.service.procedure.office.Submitted;
import org.kaikaku.service.procedure.office.decision.Decisions;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever applied for somebody (代理人) stands in what leaves the house. */
@HouseTest
class ProxyNamedTest {
    private static final Header.Proxy SAKURA = new Header.Proxy(UUID.randomUUID(), "未来 さくら", "家族");

    @Autowired
    Submitted submitted;

    @Autowired
    Decisions decisions;

    @Autowired
    Applications applications;

    @Autowired
    Papers papers;

    @Autowired
    Documents documents;

    @Autowired
    MakeBatch make;

    @Autowired
    Batches batches;

    private final Actor clerk = Submitted.clerk("青葉 みどり");

    @Test
    void the_written_decision_names_the_proxy_and_only_where_there_is_one() {
        assertThat(paper(decided(SAKURA))).contains("代理人 未来 さくら(家族)");
        assertThat(paper(decided(null))).doesNotContain("代理人");
    }

    @Test
    void a_core_system_gets_the_name_and_what_they_are_to_the_applicant() {
        var acted = decided(SAKURA);
        var alone = decided(null);

        var lines = new String(batches.content(make.make("kokuho", clerk).getFirst()), StandardCharsets.UTF_8)
                .lines()
                .toList();

        assertThat(lines.getFirst()).endsWith(",代理人氏名,代理人の関係");
        assertThat(lines)
                .filteredOn(line -> line.startsWith(acted))
                .singleElement()
                .asString()
                .endsWith(",未来 さくら,家族");
        assertThat(lines)
                .filteredOn(line -> line.startsWith(alone))
                .singleElement()
                .asString()
                .endsWith(",,");
    }

    private String decided(Header.@Nullable Proxy proxy) {
        return decisions.granted(submitted.by(proxy, Submitted.NOTICE, "未来 花子"), clerk);
    }

    private String paper(String receipt) {
        var id = applications
                .get(Receipt.parse(receipt).orElseThrow(), OF_A_TEST)
                .header()
                .id();
        List<Papers.Paper> there = await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> papers.of(id).stream()
                                .filter(paper -> paper.kind().equals(Papers.DECISION))
                                .toList(),
                        found -> !found.isEmpty());
        return PdfText.of(documents.content(there.getFirst().document(), OF_A_TEST));
    }
}
