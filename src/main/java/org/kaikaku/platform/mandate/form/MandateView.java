package org.kaikaku.platform.mandate.form;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.language.Text;

/**
 * One mandate as both sides and the office see it.
 *
 * @param proxy empty while nobody has taken it up and nobody is named
 * @param kind with the number of registration where there is one
 * @param scope what it covers, in words
 * @param document what a clerk saw, and when; null for one given online
 * @param state end of the text's key: offered, taken, in-force, coming, past, revoked, ended
 * @param over why it is over; null while it is not
 */
public record MandateView(
        UUID id,
        String principal,
        String proxy,
        Text kind,
        List<Text> scope,
        List<String> powers,
        Text from,
        Text until,
        @Nullable Text document,
        String state,
        @Nullable String over,
        boolean open,
        boolean usable,
        boolean renewable) {}
