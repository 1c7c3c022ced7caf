package org.kaikaku.service.contact.model;

import java.util.List;
import org.kaikaku.platform.language.Language;

/**
 * An answer in a model's words.
 *
 * @param sources keys of the answers that say it
 */
public record Phrased(String text, Language language, List<String> sources) {}
