package org.kaikaku.service.outreach;

import java.time.Duration;
import java.util.List;
import org.kaikaku.platform.language.Text;

/**
 * What one can have done at the van (用件).
 *
 * @param key as {@code outreach.yaml} names it
 * @param takes as a rule
 * @param procedures keys of the procedures of which the crew takes applications; empty for a talk or a card that is handed over
 */
public record VanErrand(String key, Text name, Duration takes, List<String> procedures) {}
