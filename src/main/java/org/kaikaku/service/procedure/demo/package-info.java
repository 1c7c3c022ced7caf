/** The demo city's accounts and stories. */
@NullMarked
package org.kaikaku.service.procedure.demo;

import org.jspecify.annotations.NullMarked;
