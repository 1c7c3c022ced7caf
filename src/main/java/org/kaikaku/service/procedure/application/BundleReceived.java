package org.kaikaku.service.procedure.application;

import java.util.List;
import java.util.UUID;

/** Applications that were confirmed together have been received, said in that transaction. */
public record BundleReceived(UUID bundle, List<Header> applications) {}
