package org.kaikaku.service.procedure.resident;

import java.util.List;
import org.kaikaku.service.procedure.definition.LifeEvent;

public record HomeView(List<LifeEvent> events, int procedures, List<ApplicationLine> mine) {}
