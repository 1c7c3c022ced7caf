package org.kaikaku.service.procedure.counter.confirmation;

import org.kaikaku.platform.language.Text;

/**
 * A paper that one of the procedures wants.
 *
 * @param key by which it is ticked off when it is handed over
 */
public record WantedPaper(String key, Text text) {}
