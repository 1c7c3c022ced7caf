package org.kaikaku.service.procedure.office.finding;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.search.Excerpt;
import org.kaikaku.platform.search.Found;
import org.kaikaku.platform.search.Search;
import org.kaikaku.platform.search.Sought;
import org.kaikaku.service.procedure.application.CaseChanges;
import org.kaikaku.service.procedure.office.Scope;
import org.springframework.stereotype.Component;

/** Asks the search for cases within somebody's divisions. */
@Component
public class FindCases {
    public static final String OPEN = "open";
    public static final String CLOSED = "closed";
    static final String DECIDED = "decided";

    /** The best of them; who wants more types more. */
    public static final int MOST = 1_000;

    private final Search search;

    FindCases(Search search) {
        this.search = search;
    }

    public static String procedure(String key) {
        return "procedure=" + key;
    }

    public static String channel(String name) {
        return "channel=" + name;
    }

    /** @return receipt numbers, the best first */
    public Found find(String words, Scope scope, Set<String> marks) {
        return search.find(sought(words, scope, marks, MOST));
    }

    /** @return by receipt number */
    public Map<String, Excerpt> excerpts(String words, Scope scope, Collection<String> receipts) {
        return search.excerpts(sought(words, scope, Set.of(), MOST), receipts);
    }

    /** Decided cases of the same procedure that say most of what this one says. */
    List<String> like(String receipt, String procedure, Scope scope, int most) {
        return search.like(receipt, sought("", scope, Set.of(procedure(procedure), DECIDED), most));
    }

    private static Sought sought(String words, Scope scope, Set<String> marks, int most) {
        return new Sought(CaseChanges.KIND, words, scopes(scope), marks, most);
    }

    private static @Nullable Set<String> scopes(Scope scope) {
        return scope.everywhere() ? null : scope.divisions();
    }
}
