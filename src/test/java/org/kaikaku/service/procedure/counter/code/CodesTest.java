package org.kaikaku.service.procedure.counter.code;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kaikaku.platform.identity.Accounts;
import org.kaikaku.service.procedure.counter.AtCounter;
import org.kaikaku.service.procedure.counter.Family;
import org.kaikaku.service.procedure.counter.arrival.IdentifyForm;

/** Codes that are given to whom the clerk has seen. */
class CodesTest extends AtCounter {
    @Test
    void a_link_code_is_shown_once_to_whom_was_seen() throws Exception {
        var family = Family.of(register, false);
        var visit = begin(family.wife(), IdentifyForm.LINK_ONLY, "");

        var slip = clerk.sends(visit + "/link-code").getContentAsString(UTF_8);
        var code = Pattern.compile("class=\"code\">([^<]+)<").matcher(slip);

        assertThat(code.find()).isTrue();
        assertThat(jdbc.sql("select count(*) from identity_link_code where person = ?")
                        .param(family.wife())
                        .query(Integer.class)
                        .single())
                .isOne();
        assertThat(clerk.reads(visit)).contains("窓口 花子").doesNotContain(code.group(1));
        assertThat(clerk.sends(visit + "/link-code").getRedirectedUrl()).isEqualTo(visit);
    }

    @Test
    void whoever_was_identified_gets_a_code_that_leads_back_to_their_account() throws Exception {
        var family = Family.of(register, false);
        assertThat(clerk.sends(begin(family.wife(), IdentifyForm.LINK_ONLY, "") + "/recovery-code")
                        .getRedirectedUrl())
                .as("no account yet")
                .startsWith("/staff/visits/");
        var accounts = house.getBean(Accounts.class);
        var account = accounts.open(
                false, UUID.randomUUID() + "@example.jp", "窓口 花子", "a long enough password", null, List.of());
        accounts.link(account, accounts.issueLinkCode(family.wife(), clerk.actor));

        var slip = clerk.sends(begin(family.wife(), IdentifyForm.LINK_ONLY, "") + "/recovery-code")
                .getContentAsString(UTF_8);

        assertThat(slip).containsPattern("class=\"code\">([2-9A-Z]{4}-){3}[2-9A-Z]{4}<");
        assertThat(jdbc.sql("select purpose from audit_entry where subject = ? and act = 'ISSUE'")
                        .param(family.wife())
                        .query(String.class)
                        .list())
                .contains("本人確認のうえ、アカウントの復旧の番号を発行");
    }

    @Test
    void a_second_link_code_makes_the_first_void() {
        var family = Family.of(register, false);
        for (int i = 0; i < 2; i++) {
            clerk.sends(begin(family.wife(), IdentifyForm.LINK_ONLY, "") + "/link-code");
        }

        assertThat(jdbc.sql("select count(*) from identity_link_code where person = ?")
                        .param(family.wife())
                        .query(Integer.class)
                        .single())
                .isOne();
    }
}
