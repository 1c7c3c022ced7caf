/**
 * Drafts of procedures' rules and what each would change: tried on the families of last year before it is published. Decides nothing about
 * anybody's case.
 */
@NullMarked
package org.kaikaku.service.procedure.trial;

import org.jspecify.annotations.NullMarked;
