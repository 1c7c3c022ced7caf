package org.kaikaku.platform.identity.token;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The tokens that there are. */
@Component
public class Tokens {
    private final TokenRecords records;
    private final Clock clock;

    Tokens(TokenRecords records, Clock clock) {
        this.records = records;
        this.clock = clock;
    }

    /** What a program came with, if it still counts; its use is noted. */
    public Optional<AccessToken> use(String sent) {
        var now = clock.instant();
        var found = records.find(new Secret(sent)).filter(token -> token.isGood(now));
        found.ifPresent(token -> records.used(token, now));
        return found;
    }

    /** The newest first; those that are over for thirty days more. */
    public List<AccessToken> of(UUID account) {
        return records.of(account, clock.instant());
    }

    public Optional<AccessToken> of(UUID account, UUID id) {
        return records.find(id, account).filter(token -> token.isGood(clock.instant()));
    }
}
