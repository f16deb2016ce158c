/** An element of a picture: what it is, its attributes, and its words if it is a text. The page and the browser both draw it. */
export interface Shape {
  tag: 'path' | 'line' | 'text' | 'circle';
  attributes: Record<string, string | number>;
  words?: string;
}
