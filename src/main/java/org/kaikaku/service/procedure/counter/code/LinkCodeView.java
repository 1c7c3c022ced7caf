package org.kaikaku.service.procedure.counter.code;

import java.util.UUID;

/** @param code as the person types it */
public record LinkCodeView(UUID visit, String name, String code) {}
