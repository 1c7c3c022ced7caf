package org.kaikaku.service.procedure.office;

import java.util.UUID;

/** Somebody who can be given a case. */
public record Colleague(UUID account, String name) {}
