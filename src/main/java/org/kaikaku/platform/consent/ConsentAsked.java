package org.kaikaku.platform.consent;

import java.util.UUID;
import org.kaikaku.platform.audit.Doer;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.platform.language.Text;

/**
 * An act waits for a second person, said in the transaction in which it was asked for.
 *
 * @param words what will be done; names neither person nor address where it is about somebody
 * @param right who may agree: whoever has this right …
 * @param division … in this division; {@code *} asks for the right in the whole city
 * @param lastDay on which somebody can agree
 */
public record ConsentAsked(UUID id, Text words, Right right, String division, Doer asker, Text lastDay) {}
