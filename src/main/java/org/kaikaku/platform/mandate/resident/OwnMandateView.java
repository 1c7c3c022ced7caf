package org.kaikaku.platform.mandate.resident;

import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.mandate.form.MandateView;
import org.kaikaku.platform.mandate.grant.Refusal;

/**
 * @param giver whether the reader gave it; else they may use it
 * @param code shown once, right after it was made
 * @param confirm whether the giver has to say that it is the right person
 * @param renewable whether the reader may set another last day
 */
public record OwnMandateView(
        MandateView mandate,
        boolean giver,
        @Nullable String code,
        boolean confirm,
        boolean renewable,
        @Nullable Refusal problem) {}
