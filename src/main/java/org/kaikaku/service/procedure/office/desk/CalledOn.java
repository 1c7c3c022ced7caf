package org.kaikaku.service.procedure.office.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.kaikaku.platform.identity.Accounts;
import org.kaikaku.platform.identity.Accounts.Called;
import org.kaikaku.service.procedure.application.Outcome.Reason;
import org.kaikaku.service.procedure.office.Scope;
import org.springframework.stereotype.Component;

/** Whom a note calls on: @ and a staff number, or a name with or without its space. */
@Component
public class CalledOn {
    /** Not the one in a mail address. */
    private static final Pattern CALL = Pattern.compile("(?<![\\p{Alnum}._%+-])[@＠]([^@＠\n]{1,40})");

    private static final int SHORTEST = 2;
    private static final int LONGEST = 20;
    private static final int MOST = 10;

    private final Accounts accounts;

    CalledOn(Accounts accounts) {
        this.accounts = accounts;
    }

    public sealed interface Calls {
        record To(Set<UUID> accounts) implements Calls {}

        record Refused(Reason why) implements Calls {}
    }

    /** @param division whose case it is: only who may see it is called */
    public Calls in(String note, String division) {
        var to = new LinkedHashSet<UUID>();
        for (var words : calls(note)) {
            var called = called(words);
            if (called.isEmpty()) {
                return new Calls.Refused(Reason.NOBODY_CALLED_SO);
            }
            var may = called.stream()
                    .filter(one -> Scope.covers(one.actor(), division))
                    .toList();
            if (may.isEmpty()) {
                return new Calls.Refused(Reason.MAY_NOT_SEE);
            }
            may.forEach(one -> to.add(one.actor().account()));
        }
        return new Calls.To(to);
    }

    private static List<String> calls(String note) {
        return CALL.matcher(note)
                .results()
                .limit(MOST)
                .map(call -> plain(call.group(1)))
                .toList();
    }

    /** Those with the longest name that stands there; colleagues of one name are all called. */
    private List<Called> called(String words) {
        var names = new ArrayList<String>();
        for (int length = Math.min(LONGEST, words.length()); length >= SHORTEST; length--) {
            names.add(words.substring(0, length));
        }
        var found = accounts.staffCalled(names);
        int longest = found.stream().mapToInt(one -> length(one, words)).max().orElse(0);
        return found.stream()
                .filter(one -> length(one, words) == longest)
                .sorted(Comparator.comparing(Called::login))
                .toList();
    }

    private static int length(Called one, String words) {
        var name = plain(one.actor().name());
        return words.startsWith(name) ? name.length() : one.login().length();
    }

    /** As the register of accounts compares: without spaces, and nothing else changed. */
    private static String plain(String text) {
        return text.replaceAll("[ \u3000]", "");
    }
}
