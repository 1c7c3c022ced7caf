package org.kaikaku.platform.identity.token;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Trace;
import org.kaikaku.platform.identity.AccountChanged;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.TokenScope;
import org.kaikaku.platform.identity.recovery.TellOwner;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes a token. Its signs are in the answer and never again: only their hash is kept. */
@Service
public class MakeToken {
    /** Days for which one may be made. */
    public static final List<Integer> DAYS = List.of(30, 90, 365);

    private static final int LONGEST_NAME = 60;
    /** More than this is somebody who forgets to revoke. */
    private static final int MOST = 20;

    private final TokenRecords records;
    private final Journal journal;
    private final TellOwner owner;
    private final Clock clock;

    MakeToken(TokenRecords records, Journal journal, TellOwner owner, Clock clock) {
        this.records = records;
        this.journal = journal;
        this.owner = owner;
        this.clock = clock;
    }

    public sealed interface Result {
        /** @param signs what the program sends */
        record Made(AccessToken token, String signs) implements Result {}

        record Refused(Reason reason) implements Result {}
    }

    public enum Reason {
        NAME,
        SCOPES,
        DAYS,
        TOO_MANY
    }

    @Transactional
    public Result make(String name, Set<TokenScope> scopes, int days, Actor actor) {
        var called = name.strip();
        if (called.isEmpty()
                || called.length() > LONGEST_NAME
                || called.codePoints().anyMatch(Character::isISOControl)) {
            return new Result.Refused(Reason.NAME);
        }
        if (scopes.isEmpty() || !TokenScope.of(actor.staff()).containsAll(scopes)) {
            return new Result.Refused(Reason.SCOPES);
        }
        if (!DAYS.contains(days)) {
            return new Result.Refused(Reason.DAYS);
        }
        var now = clock.instant();
        if (records.of(actor.account(), now).stream()
                        .filter(token -> token.isGood(now))
                        .count()
                >= MOST) {
            return new Result.Refused(Reason.TOO_MANY);
        }
        var secret = Secret.random();
        var token = new AccessToken(
                UUID.randomUUID(),
                actor.account(),
                called,
                secret.hint(),
                Set.copyOf(scopes),
                now,
                now.plus(Duration.ofDays(days)),
                null,
                null);
        records.add(token, secret);
        journal.write(new Trace(actor.doer(), Act.ISSUE, "アクセストークンの発行", actor.person(), "token/" + token.id()));
        owner.tell(actor.account(), AccountChanged.Kind.TOKEN_MADE);
        return new Result.Made(token, secret.signs());
    }
}
