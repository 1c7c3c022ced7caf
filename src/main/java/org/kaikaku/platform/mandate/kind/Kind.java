package org.kaikaku.platform.mandate.kind;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.language.Text;

/**
 * A kind of proxy (代理人): family, certified professional, representative of a company, guardian.
 *
 * @param law where the right comes from
 * @param company whether they act for a company with a corporate number (法人番号), and not for a person
 * @param online whether the person can give it themselves; else a clerk records it
 * @param longestMonths how long it holds at most
 * @param untilAge it ends at the latest when the person reaches this age (親権者: 18); null where age does not matter
 * @param documents what a clerk may have seen to believe it
 * @param professions of which the proxy is one, with a number of registration; empty where none is asked
 * @param never keys of life events and procedures that it can't cover
 */
public record Kind(
        String key,
        Text name,
        Text what,
        String law,
        boolean company,
        boolean online,
        int longestMonths,
        @Nullable Integer untilAge,
        List<Named> documents,
        List<Named> professions,
        Set<String> never) {

    public record Named(String key, Text name) {}

    public Optional<Named> document(String wanted) {
        return documents.stream().filter(one -> one.key().equals(wanted)).findFirst();
    }

    public Optional<Named> profession(String wanted) {
        return professions.stream().filter(one -> one.key().equals(wanted)).findFirst();
    }
}
