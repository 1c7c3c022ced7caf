package org.kaikaku.platform.mandate.resident;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.mandate.form.MandateView;
import org.kaikaku.platform.mandate.grant.Refusal;
import org.kaikaku.platform.mandate.kind.Kind;

/**
 * @param code as it was typed
 * @param offered what it leads to; null while no right code was typed
 * @param recorded whether a clerk saw the document, so that it is in force at once
 * @param professions to choose from; empty where none is asked
 */
public record TakeView(
        String code,
        @Nullable MandateView offered,
        boolean recorded,
        List<Kind.Named> professions,
        String profession,
        String registration,
        @Nullable Refusal problem) {
    static TakeView blank(String code, @Nullable Refusal problem) {
        return new TakeView(code, null, false, List.of(), "", "", problem);
    }
}
