package org.kaikaku.platform.mandate.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.mandate.form.FormView;
import org.kaikaku.platform.mandate.form.MandateView;
import org.kaikaku.platform.mandate.grant.Refusal;

/**
 * @param path of this page
 * @param person register number; empty for a company
 * @param name of the person; empty for companies
 * @param number of the company whose mandates are listed, as it was typed
 * @param code of a mandate that was just recorded, shown once
 * @param problem of a step; the form has its own
 */
public record DeskView(
        String path,
        String person,
        String name,
        boolean guarded,
        List<MandateView> mandates,
        FormView form,
        String number,
        @Nullable String code,
        @Nullable Refusal problem) {}
