package org.kaikaku.service.procedure.application;

import java.util.UUID;

/** The member of staff who has an application in hand. */
public record Worker(UUID account, String name) {}
