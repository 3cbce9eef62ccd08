/** Siting over HTTP: freight places, counts, flows, candidate places and their rules, studies, posts, projects. */
@NullMarked
package org.xunlu.siting.http;

import org.jspecify.annotations.NullMarked;
