package org.kaikaku.service.looks.question;

import org.jspecify.annotations.Nullable;

/** @param problem key of a text */
public record AskView(
        LookLine look, int days, String text, @Nullable String problem) {}
