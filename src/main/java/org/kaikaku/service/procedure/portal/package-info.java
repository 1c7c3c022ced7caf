/**
 * Applications that residents made on the national portal (マイナポータル・ぴったりサービス) come in as files and become ordinary cases; how they
 * stand goes back as files. docs/portal-files.md describes both.
 */
@NullMarked
package org.kaikaku.service.procedure.portal;

import org.jspecify.annotations.NullMarked;
