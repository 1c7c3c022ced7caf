package org.kaikaku.service.contact;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.kaikaku.HousePages;
import org.kaikaku.platform.identity.Role;

/** An agent who takes inquiries and answers them. */
abstract class AtTheTelephone extends HousePages {
    String agent = "";
    String tomorrow = "";

    @BeforeEach
    void an_agent_is_at_the_telephone() {
        agent = staff(Role.RECEPTION, "shimin");
        tomorrow = today().plusDays(1).toString();
    }

    String takes(String text, String name, String reach) throws Exception {
        return to(sends("/staff/inquiries", agent, "text", text, "name", name, "reach", reach));
    }

    String staff(Role role, String division) {
        return staff("審査 はじめ", role, division);
    }

    String takes(String login, String text) throws Exception {
        return to(sends("/staff/inquiries", login, "text", text));
    }

    List<@Nullable String> traces(String id) {
        return jdbc.sql("select purpose from audit_entry where object = ? order by id")
                .param("inquiry/" + id)
                .query(String.class)
                .list();
    }
}
