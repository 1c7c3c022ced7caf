package org.kaikaku.platform.mandate.grant;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kaikaku.HouseTest;
import org.kaikaku.platform.identity.Accounts;
import org.kaikaku.platform.mandate.Mandates;
import org.kaikaku.platform.register.ImportResidents;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
class DemoMandateTest {
    private static final String HANAKO = "90000012";

    @Autowired
    DemoMandate demo;

    @Autowired
    Accounts accounts;

    @Autowired
    ImportResidents register;

    @Autowired
    Mandates mandates;

    @Test
    void a_daughter_and_a_professional_may_act_for_hanako_and_no_second_start_adds_more() {
        var csv = """
                person_id,household_id,name,kana,birth_date,sex,relationship,status,status_date,postal_code,address,protected
                %s,9000001,未来 花子,ミライ ハナコ,1946-06-01,female,世帯主,resident,,000-0001,未来市中央一丁目2番3号,
                """.formatted(HANAKO);
        register.from(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
        assertThat(demo.present())
                .as("without her account there is nothing to give")
                .isTrue();
        var clerk = accounts.actor(accounts.open(
                        true, UUID.randomUUID().toString(), "川瀬 徹", "a long enough password", "shimin", List.of()))
                .orElseThrow();
        var hanako = accounts.open(
                false, UUID.randomUUID() + "@example.jp", "未来 花子", "a long enough password", null, List.of());
        accounts.link(hanako, accounts.issueLinkCode(HANAKO, clerk));
        assertThat(demo.present()).isFalse();

        demo.fill((done, all) -> {});

        assertThat(mandates.heldFor(HANAKO))
                .extracting(Mandates.Held::kind)
                .containsExactlyInAnyOrder("家族", "行政書士 00000000");
        assertThat(demo.present()).isTrue();
    }
}
