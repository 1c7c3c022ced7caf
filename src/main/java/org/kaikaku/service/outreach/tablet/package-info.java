/**
 * The crew's tablet (端末), which works without signal: it takes the day with it, encrypted, and brings back what was done. Whatever it brings
 * is taken once, in its order; what cannot be taken as it is waits for a person.
 */
@NullMarked
package org.kaikaku.service.outreach.tablet;

import org.jspecify.annotations.NullMarked;
