package dev.pls.compiler.review;

import java.util.List;

/**
 * Somebody who must look at a change.
 *
 * @param who an address, a team's handle, or a function such as {@code legal}
 * @param named whether the motion names them, or they are whom one would usually ask
 * @param because the sections and axes that they answer for and that the change touches, in words
 */
public record Reviewer(String who, boolean named, List<String> because) {
  public Reviewer {
    because = List.copyOf(because);
  }
}
