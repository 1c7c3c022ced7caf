package org.kaikaku.service.procedure.resident;

import java.util.List;
import org.kaikaku.service.procedure.definition.LifeEvent;
import org.kaikaku.service.procedure.definition.Procedure;

public record ListView(String query, List<LifeEvent> events, List<Procedure> procedures) {}
