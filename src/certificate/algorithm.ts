/** How certificates are signed. */
export const algorithms = ['ed25519', 'sm2'] as const;
export type SigningAlgorithm = (typeof algorithms)[number];
