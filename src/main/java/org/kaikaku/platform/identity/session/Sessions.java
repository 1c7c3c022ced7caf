package org.kaikaku.platform.identity.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kaikaku.platform.identity.policy.SignInFile;
import org.kaikaku.platform.identity.policy.SignInRules;
import org.springframework.http.HttpHeaders;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** The sessions that an account has open, on whatever node they began. */
@Component
public class Sessions {
    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final SignInFile rules;
    private final Clock clock;

    Sessions(FindByIndexNameSessionRepository<? extends Session> sessions, SignInFile rules, Clock clock) {
        this.sessions = sessions;
        this.rules = rules;
        this.clock = clock;
    }

    /** Somebody came in. Who proves more within the same session goes on in it. */
    public void begin(HttpServletRequest request, UUID account, boolean staff) {
        var session = request.getSession();
        if (arrival(session).filter(known -> known.account().equals(account)).isPresent()) {
            return;
        }
        var hours = hours(staff);
        var now = clock.instant();
        var device = Device.of(request.getHeader(HttpHeaders.USER_AGENT));
        session.setAttribute(
                Arrival.KEPT_AS, new Arrival(UUID.randomUUID(), account, device, now, SessionEnd.of(now, hours)));
        session.setMaxInactiveInterval((int) hours.idle().toSeconds());
    }

    private SignInRules.Hours hours(boolean staff) {
        return staff ? rules.current().staff() : rules.current().residents();
    }

    public record End(Duration left, Duration warn) {}

    /** When a session ends if nothing more is clicked in it. */
    public Optional<End> ending(HttpSession session, boolean staff) {
        var hours = hours(staff);
        return arrival(session)
                .map(arrival -> Duration.between(clock.instant(), arrival.ends()))
                .map(left -> new End(left.compareTo(hours.idle()) < 0 ? left : hours.idle(), hours.warn()));
    }

    public static Optional<Arrival> arrival(HttpSession session) {
        return Optional.ofNullable((Arrival) session.getAttribute(Arrival.KEPT_AS));
    }

    /** The newest first. */
    public List<OpenSession> of(String login, HttpSession here) {
        return sessions.findByPrincipalName(login).values().stream()
                .filter(session -> session.getAttribute(Arrival.KEPT_AS) instanceof Arrival)
                .map(session -> open(session, here))
                .sorted(Comparator.comparing(OpenSession::seen).reversed())
                .toList();
    }

    private static OpenSession open(Session session, HttpSession here) {
        Arrival arrival = session.getRequiredAttribute(Arrival.KEPT_AS);
        return new OpenSession(
                arrival.id(),
                arrival.device(),
                arrival.at(),
                session.getLastAccessedTime(),
                session.getId().equals(here.getId()));
    }

    /** False where the account has no such session. */
    public boolean end(String login, UUID id) {
        var found = sessions.findByPrincipalName(login).values().stream()
                .filter(session -> session.getAttribute(Arrival.KEPT_AS) instanceof Arrival arrival
                        && arrival.id().equals(id))
                .map(Session::getId)
                .toList();
        found.forEach(sessions::deleteById);
        return !found.isEmpty();
    }

    /** All but this one. */
    public void endOthers(String login, HttpSession here) {
        sessions.findByPrincipalName(login).keySet().stream()
                .filter(id -> !id.equals(here.getId()))
                .forEach(sessions::deleteById);
    }

    public void endAll(String login) {
        sessions.findByPrincipalName(login).keySet().forEach(sessions::deleteById);
    }
}
