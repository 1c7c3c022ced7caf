package org.kaikaku.service.procedure.resident;

import org.kaikaku.service.procedure.definition.LifeEvent;

public record EventView(LifeEvent event, int procedures, boolean linked) {}
