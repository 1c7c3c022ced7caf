/** What the demo city shows of the van. */
@NullMarked
package org.kaikaku.service.outreach.demo;

import org.jspecify.annotations.NullMarked;
