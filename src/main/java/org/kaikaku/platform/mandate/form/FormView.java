package org.kaikaku.platform.mandate.form;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.mandate.Matters.Matter;
import org.kaikaku.platform.mandate.grant.Refusal;
import org.kaikaku.platform.mandate.kind.Kind;

/**
 * The fields of a mandate.
 *
 * @param counter whether a clerk fills it in, with the document in hand
 * @param company whether it is for a company
 * @param guarded whether somebody in the household is under protection
 */
public record FormView(
        List<Kind> kinds,
        List<Matter> matters,
        MandateForm form,
        @Nullable Refusal problem,
        boolean counter,
        boolean company,
        boolean guarded) {

    public boolean professions() {
        return kinds.stream().anyMatch(kind -> !kind.professions().isEmpty());
    }

    /** Id of the field that must be mended. */
    public String field() {
        return problem == null
                ? ""
                : switch (problem) {
                    case NO_SCOPE, NOTHING_LEFT -> "scope";
                    case NO_DATES, BACKWARDS, TOO_LONG, TOO_OLD -> "until";
                    case NO_NAME -> "named";
                    case NO_COMPANY -> "company";
                    case CORPORATE_NUMBER -> "number";
                    case NO_DOCUMENT -> "document";
                    case DOCUMENT_DATE -> "dated";
                    case REGISTRATION -> "registration";
                    case PROTECTED_UNSURE -> "sure";
                    default -> "kind";
                };
    }

    public boolean wrong(String field) {
        return problem != null && field().equals(field);
    }
}
