package org.kaikaku.service.procedure.counter.code;

import java.util.UUID;
import org.kaikaku.platform.language.Text;

/**
 * @param code as the person types it
 * @param opens from when it can be used, as on paper
 */
public record RecoveryCodeView(UUID visit, String name, String code, Text opens) {}
