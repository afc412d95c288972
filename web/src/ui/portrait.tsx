import type { FaceLook } from './face-look.ts'
import { beardPaths, hairs, hairTones, headCap, headscarf, headscarfFold, headTurban, skinTones } from './face-parts.ts'
import './face.css'

/** Head and shoulders on a 64 grid, without frame: in a Face, and sitting at the table of a Scene. */
export function Portrait({ look, child }: { look: FaceLook; child: boolean }) {
  const skin = skinTones[look.skin]
  const dark = look.skin === 'cocoa' || look.skin === 'ebony'
  const hairTone = hairTones[look.hairColour]
  const scarf = look.headwear === 'headscarf'
  const hair = scarf ? {} : hairs[look.hair]
  const brow = look.hairColour === 'white' || look.hairColour === 'grey' ? '#6d6f76' : '#23191a'
  // A child's features sit lower in a rounder head: that alone makes the same parts read as younger.
  const drop = child ? 2 : 0
  return (
    <g strokeLinecap="round" strokeLinejoin="round">
      {look.aid === 'wheelchair' && (
        <path className="kt-face__chair" d="M13 66V47M51 66V47M8.5 47H14M50 47h5.500M13 53h38" />
      )}
      {hair.back && <path d={hair.back} fill={hairTone} />}
      <path
        className="kt-face__clothes"
        d={child ? 'M14 66c0-11 7-15.5 18-15.500S50 55 50 66z' : 'M9 66c0-11.5 9-16 23-16s23 4.5 23 16z'}
      />
      <path d="M26.5 42h11v8.500a5.5 5.5 0 0 1-11 0z" fill={skin} />
      <path d="M26.5 45.500c3 3 8 3 11 0V48c-3 2.5-8 2.5-11 0z" opacity=".18" />
      <path d="M18.5 29.500a3.3 3.3 0 1 0 .8 6.500M45.5 29.500a3.3 3.3 0 1 1-.8 6.5" fill={skin} />
      <ellipse cx="32" cy={child ? 32 : 31.5} rx={child ? 14.2 : 13.5} ry={child ? 14.5 : 15.5} fill={skin} />
      <g transform={`translate(0 ${drop})`}>
        <path
          d="M22.5 37.500a2.6 2 0 1 0 5.2 0 2.6 2 0 1 0-5.2 0M36.3 37.500a2.6 2 0 1 0 5.2 0 2.6 2 0 1 0-5.2 0"
          fill="#d2492a"
          opacity={dark ? 0.3 : 0.22}
        />
        {look.beard === 'stubble' && <path d={beardPaths.full} fill={hairTone} opacity=".28" fillRule="evenodd" />}
        {look.beard && look.beard !== 'stubble' && (
          <path d={beardPaths[look.beard]} fill={hairTone} fillRule="evenodd" />
        )}
        <path className="kt-face__eyes" d="M26.3 32v.6M37.7 32v.6" />
        <path
          d="M23.6 27.700q2.7-1.6 5.2-.3M40.4 27.700q-2.7-1.6-5.2-.3"
          fill="none"
          stroke={brow}
          strokeWidth="1.5"
          opacity=".8"
        />
        <path
          className="kt-face__mouth"
          d={look.beard === 'full' ? 'M28.5 42.300q3.5 1.8 7 0' : 'M27.3 39.800q4.7 4.6 9.4 0'}
        />
        {look.glasses && (
          <path
            className="kt-face__glasses"
            d="M21 32.500a5 5 0 1 0 10 0 5 5 0 1 0-10 0M33 32.500a5 5 0 1 0 10 0 5 5 0 1 0-10 0M31 31.500q1-.8 2 0"
          />
        )}
      </g>
      {hair.front && look.headwear !== 'cap' && look.headwear !== 'turban' && <path d={hair.front} fill={hairTone} />}
      {scarf && <path className="kt-face__cloth" d={headscarf} fillRule="evenodd" />}
      {scarf && <path className="kt-face__fold" d={headscarfFold} />}
      {look.headwear === 'cap' && <path className="kt-face__cloth" d={headCap} />}
      {look.headwear === 'turban' && <path className="kt-face__cloth" d={headTurban} />}
      {look.aid === 'hearing-aid' && !scarf && (
        <path className="kt-face__aid" d="M45.6 28.2c2.8-1.6 5.2 1 4.3 4.4l-.8 2.4" />
      )}
    </g>
  )
}
