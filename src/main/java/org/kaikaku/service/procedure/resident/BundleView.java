package org.kaikaku.service.procedure.resident;

import java.util.List;
import java.util.UUID;

/** What was submitted with one confirmation. */
public record BundleView(UUID bundle, List<ApplicationLine> applications) {}
