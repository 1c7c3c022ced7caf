/** The outings as the office and the crew see them: who comes, the day's route, calling off. */
@NullMarked
package org.kaikaku.service.outreach.office;

import org.jspecify.annotations.NullMarked;
