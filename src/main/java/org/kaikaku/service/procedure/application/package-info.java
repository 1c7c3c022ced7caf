/** The aggregate of one application (案件): what was applied for, on which facts, and what became of it. */
@NullMarked
package org.kaikaku.service.procedure.application;

import org.jspecify.annotations.NullMarked;
