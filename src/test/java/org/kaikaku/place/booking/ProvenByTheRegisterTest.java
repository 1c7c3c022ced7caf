package org.kaikaku.place.booking;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayInputStream;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kaikaku.platform.identity.Role;
import org.kaikaku.platform.register.ImportReport;
import org.kaikaku.platform.register.ImportResidents;
import org.springframework.beans.factory.annotation.Autowired;

/** Nobody comes to the counter to prove what the city knows: whoever lives here has the price for residents at once. */
class ProvenByTheRegisterTest extends RoomsOfTheCity {
    @Autowired
    ImportResidents register;

    @Test
    void whoever_is_linked_and_lives_here_pays_what_residents_pay_and_the_desk_sees_who_knew() throws Exception {
        var login = linked("resident", "");
        assertThat(reads("/my/booking-users/new", login))
                .as("who comes themselves types no name")
                .contains("value=\"部屋 かりる\"");
        var user = registers(login, "PERSON", "部屋かりる", "LIVES");
        assertThat(reads("/my/bookings", login)).doesNotContain("窓口で確認すると");
        var quote = quoted(login, user);
        assertThat(quote).contains("合計").doesNotContain("市外の方");
        assertThat(reads("/staff/booking-users/" + user, staff("受付", Role.RECEPTION, "shimin")))
                .contains("住民記録");
        assertThat(jdbc.sql("select purpose from audit_entry where object = ?")
                        .param("booking-user/" + user)
                        .query(String.class)
                        .list())
                .contains("施設の利用者として登録し、市内に住むことを住民記録で確かめる");
    }

    /** What the register does not say, a clerk sees. */
    @ParameterizedTest
    @CsvSource({
        "resident, '', GROUP, 部屋 かりる, LIVES",
        "resident, '', PERSON, 部屋 かりる, WORKS",
        "resident, '', PERSON, 別の 人, LIVES",
        "moved_out, '', PERSON, 部屋 かりる, LIVES",
        "resident, yes, PERSON, 部屋 かりる, LIVES"
    })
    void what_it_does_not_say_is_seen_at_the_counter(
            String standing, String guarded, String kind, String name, String inCity) throws Exception {
        var login = linked(standing, guarded);
        assertThat(quoted(login, registers(login, kind, name, inCity))).contains("市外の方");
    }

    @Test
    void nor_does_it_say_anything_of_an_account_without_a_link() throws Exception {
        assertThat(quoted(resident, registers(resident, "PERSON", "予約 太郎", "LIVES")))
                .contains("市外の方");
    }

    private String linked(String standing, String guarded) {
        var id = "R" + UUID.randomUUID().toString().substring(0, 8);
        var csv = """
                person_id,household_id,name,kana,birth_date,sex,relationship,status,status_date,postal_code,address,protected
                %1$s,H%1$s,部屋 かりる,ヘヤ カリル,1980-05-03,female,世帯主,%2$s,%3$s,000-0001,未来市本町1番1号,%4$s
                """.formatted(id, standing, standing.equals("resident") ? "" : "2026-10-01", guarded);
        assertThat(register.from(new ByteArrayInputStream(csv.getBytes(UTF_8))))
                .isInstanceOf(ImportReport.Imported.class);
        var login = resident("部屋 かりる");
        var clerk = actor(staff("受付", Role.RECEPTION, "shimin"));
        accounts.link(account(login), accounts.issueLinkCode(id, clerk));
        return login;
    }

    private String registers(String login, String kind, String name, String inCity) throws Exception {
        var sent = opens(
                post("/my/booking-users")
                        .param("kind", kind)
                        .param("name", name)
                        .param("kana", "へや かりる")
                        .param("representative", name)
                        .param("members", "5")
                        .param("phone", "0555123456")
                        .param("inCity", inCity)
                        .param("insists", "yes"),
                login);
        assertThat(sent.getStatus()).as(sent.getContentAsString(UTF_8)).isEqualTo(302);
        return jdbc.sql("select id from booking_user where account = ?")
                .param(account(login))
                .query(UUID.class)
                .single()
                .toString();
    }

    private String quoted(String login, String user) throws Exception {
        var link = hold(login, "studio-2", open("studio-2", 20), "t11");
        var quote = text(opens(plan(post(link), user).param("act", "quote"), login));
        assertThat(opens(post(link + "/cancellation"), login).getStatus()).isEqualTo(302);
        return quote;
    }
}
