package org.kaikaku.service.procedure.resident;

import java.util.List;
import java.util.UUID;
import org.kaikaku.service.procedure.definition.LifeEvent;
import org.kaikaku.service.procedure.interview.ToldFact;

public record ToldView(UUID id, LifeEvent event, List<ToldFact> facts) {}
