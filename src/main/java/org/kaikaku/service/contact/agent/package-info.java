/** The agent's desk (問い合わせ窓口): what came in, what may answer it, the division's own words, joining, calling back, and how well it goes. */
@NullMarked
package org.kaikaku.service.contact.agent;

import org.jspecify.annotations.NullMarked;
