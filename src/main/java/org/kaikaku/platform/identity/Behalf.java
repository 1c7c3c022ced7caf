package org.kaikaku.platform.identity;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * For whom somebody acts in this request, and how far: a mandate (委任, 代理権) in force. Read anew in each request.
 *
 * @param mandate its id; drafts and applications that are made under it are kept under this
 * @param person register number of the one for whom; null for a company
 * @param name of the person or company for whom
 * @param kind what the city calls such a proxy, in Japanese: 家族, 行政書士 …
 * @param proxy who acts, as the mandate names them
 * @param files under which applications are kept that are this person's or company's: their account and the mandates they gave
 * @param scope what was given
 * @param never procedures and life events that such a proxy can't be given (city file)
 * @param shielded whether the person's address is under protection (支援措置), which a mandate never opens
 */
public record Behalf(
        UUID mandate,
        @Nullable String person,
        String name,
        String kind,
        String proxy,
        Set<UUID> files,
        Scope scope,
        Set<String> never,
        boolean shielded) {

    public Behalf {
        files = Set.copyOf(files);
        never = Set.copyOf(never);
    }

    public boolean may(Power power, String event, String procedure) {
        return !never.contains(event) && !never.contains(procedure) && scope.covers(power, event, procedure);
    }

    /** Whether it was given for anything at all. */
    public boolean may(Power power) {
        return scope.allows(power);
    }

    /** As the journal and papers say it: 未来 花子の代理人(家族) 未来 さくら. */
    public String words() {
        return name + "の代理人(" + kind + ") " + proxy;
    }
}
