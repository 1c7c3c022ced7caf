package org.kaikaku.platform.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kaikaku.platform.identity.session.Arrival;

/** When sessions begin and end, and who may end them. */
class SessionsTest extends Doorway {
    private static final Pattern SESSION = Pattern.compile("/sessions/([0-9a-f-]{36})/end");

    @Test
    void signing_in_changes_the_sessions_id_and_voids_forms_from_before() {
        var login = resident();
        var planted = new Street(port);
        planted.get("/my");
        var id = planted.session();
        assertThat(id).isNotEmpty();
        var victim = new Street(port);
        victim.takeSession(id);
        var token = victim.token();

        victim.signIn(login, PASSWORD);

        assertThat(victim.session()).isNotEqualTo(id);
        assertThat(victim.get("/my").statusCode()).isEqualTo(200);
        assertThat(planted.get("/my").statusCode()).isEqualTo(302);
        assertThat(victim.postWith(token, "/my/sessions/end").statusCode())
                .as("a form from before")
                .isEqualTo(403);
        var stranger = signedIn(resident());
        assertThat(victim.postWith(stranger.token(), "/my/sessions/end").statusCode())
                .as("a stranger's token")
                .isEqualTo(403);
        assertThat(victim.get("/my").statusCode()).isEqualTo(200);
    }

    @Test
    void sessions_are_listed_and_ended_one_by_one_or_all_by_nobody_but_their_owner() {
        var login = resident();
        var home = signedIn(login);
        var library = signedIn(login);
        var stranger = signedIn(resident());
        var session = Street.found(SESSION, home.get("/my/account")).getFirst();
        assertThat(home.get("/my/account").body()).doesNotContain(home.session(), library.session());

        assertThat(stranger.post("/my/sessions/" + session + "/end").statusCode())
                .isEqualTo(404);
        assertThat(library.get("/my").statusCode()).isEqualTo(200);
        home.post("/my/sessions/" + session + "/end");
        assertThat(library.get("/my").statusCode()).isEqualTo(302);

        library.signIn(login, PASSWORD);
        home.post("/my/sessions/end");
        assertThat(home.get("/my").statusCode()).isEqualTo(302);
        assertThat(library.get("/my").statusCode()).isEqualTo(302);
        assertThat(stranger.get("/my").statusCode()).isEqualTo(200);
    }

    @Test
    void a_session_ends_at_its_time_whatever_is_clicked() {
        var login = resident();
        var at = signedIn(login);
        assertThat(at.get("/my").body()).contains("data-ends=");

        each(login, session -> {
            Arrival then = session.getRequiredAttribute(Arrival.class.getName());
            session.setAttribute(
                    Arrival.class.getName(),
                    new Arrival(then.id(), then.account(), then.device(), then.at(), then.at()));
        });

        assertThat(Street.where(at.get("/my/account"))).isEqualTo("/sign-in");
        assertThat(Street.where(at.signIn(login, PASSWORD)))
                .as("back to where they were")
                .isEqualTo("/my/account");
    }

    @Test
    void a_new_password_ends_the_other_sessions() {
        var login = resident();
        var home = signedIn(login);
        var library = signedIn(login);

        home.post("/my/account", "old", PASSWORD, "password", "quite another password");

        assertThat(library.get("/my").statusCode()).isEqualTo(302);
        assertThat(home.get("/my").statusCode()).isEqualTo(200);
    }
}
