package org.kaikaku.service.procedure.resident;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.language.Text;
import org.kaikaku.service.procedure.definition.LifeEvent;

/**
 * @param name of the person whom the register has as dead
 * @param died the day; null where it is not known
 * @param problem whether nothing was chosen
 */
public record SubjectView(
        UUID id, LifeEvent event, String name, @Nullable Text died, boolean problem) {}
