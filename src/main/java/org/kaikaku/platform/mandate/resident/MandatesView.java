package org.kaikaku.platform.mandate.resident;

import java.util.List;
import org.kaikaku.platform.mandate.form.MandateView;

/**
 * @param linked whether the account knows who it is in the register, so that somebody can be given
 * @param given what others may do for the reader
 * @param mine what the reader may do for others
 */
public record MandatesView(boolean linked, List<MandateView> given, List<MandateView> mine) {}
