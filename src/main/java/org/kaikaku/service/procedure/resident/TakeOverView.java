package org.kaikaku.service.procedure.resident;

import java.util.List;
import java.util.UUID;
import org.kaikaku.platform.language.Text;
import org.kaikaku.service.procedure.definition.LifeEvent;
import org.kaikaku.service.procedure.interview.ToldFact;

/**
 * Whose answers are these?
 *
 * @param started the day on which somebody began, without signing in
 * @param facts what would be taken over
 */
public record TakeOverView(UUID id, LifeEvent event, Text started, List<ToldFact> facts) {}
