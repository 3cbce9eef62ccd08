/**
 * People who follow the patrols and warn trucks 车托.
 *
 * <p>Words: a plate is <em>in company</em> of a patrol when it passes a weighing place within five minutes of one of our
 * cars being within 500 m of it, or when an officer tags it from the car. A <em>leak</em> shows when overloaded trucks
 * vanish in the hour after patrols leave.
 *
 * <p>Laws: a plate that passes often meets patrols by chance, so each count stands beside the number chance lets expect;
 * seen only by those who need to know. Pure functions; randomness is seeded.
 */
@NullMarked
package org.xunlu.roadside.spotter;

import org.jspecify.annotations.NullMarked;
