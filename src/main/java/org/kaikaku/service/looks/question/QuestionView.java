package org.kaikaku.service.looks.question;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.language.Text;

/**
 * A question as both sides see it.
 *
 * @param staff whether the office reads it
 * @param looker who looked, for the office alone
 * @param person register number, for the office alone
 * @param answer null while it is open
 * @param typed an answer that must be mended
 */
public record QuestionView(
        UUID id,
        boolean staff,
        @Nullable LookLine look,
        String looker,
        String person,
        Text office,
        Text asked,
        String text,
        Due due,
        @Nullable String answer,
        @Nullable Text answered,
        String typed,
        @Nullable String problem) {}
